// All of a municipality meet under the name ''; who meet nowhere else never meet.
MATCH (member:Board|Administration|Company|Unit|ExternalPartner)-[seat:PARTICIPATES_IN]->(forum:Collaboration)
WHERE ($as_of = '' OR (coalesce(seat.validFrom, '') <= $as_of AND $as_of < coalesce(seat.validTo, '9999')))
OPTIONAL MATCH (member)-[:SERVES]->(board:Board)
WITH member.iri AS member, CASE WHEN $together THEN board.iri END AS board, forum.iri AS forum
UNWIND [member, board] AS body
WITH body, forum, max(CASE WHEN body = coalesce(board, member) THEN 1 ELSE 0 END) AS present
MATCH (each:Board|Company)
WHERE each.iri = body AND each.municipality <> '' AND NOT 'collective' IN coalesce(each.kinds, [''])
  AND ($as_of = '' OR (coalesce(each.validFrom, '') <= $as_of AND $as_of < coalesce(each.validTo, '9999'))) AND ($municipality = '' OR each.municipality = $municipality)
UNWIND [forum, ''] AS meeting
WITH each.municipality AS home, each.iri AS body, meeting, max(present) AS present
WHERE meeting <> '' OR present = 1
WITH home, meeting, collect(body) AS bodies
UNWIND bodies AS one
UNWIND bodies AS two
WITH one, two, meeting WHERE one < two
WITH one, two, count(*) AS meetings, min(meeting) AS least
WHERE meetings = 1 AND least = ''
MATCH (first:Board|Company) WHERE first.iri = one
WITH first, two
MATCH (second:Board|Company) WHERE second.iri = two
WITH first, second, first.nameOrder < second.nameOrder AS ordered
WHERE coalesce(second.validFrom, '') < coalesce(first.validTo, '9999') AND coalesce(first.validFrom, '') < coalesce(second.validTo, '9999')
RETURN CASE WHEN ordered THEN first.iri ELSE second.iri END AS body, CASE WHEN ordered THEN first.name ELSE second.name END AS bodyName,
  CASE WHEN ordered THEN second.iri ELSE first.iri END AS other, CASE WHEN ordered THEN second.name ELSE first.name END AS otherName
ORDER BY toLower(bodyName), body, toLower(otherName), other
LIMIT $most
