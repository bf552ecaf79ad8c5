MATCH (forum:Collaboration)-[site:OPERATES_IN]->(area:Area|Unit)<-[likeSite:OPERATES_IN]-(through:Collaboration|Measure)
WHERE ($of_forum = '' OR forum.iri = $of_forum) AND ($municipality = '' OR forum.municipality = $municipality) AND through.iri <> forum.iri
  AND ($as_of = '' OR (coalesce(site.validFrom, '') <= $as_of AND $as_of < coalesce(site.validTo, '9999')))
  AND ($as_of = '' OR (coalesce(likeSite.validFrom, '') <= $as_of AND $as_of < coalesce(likeSite.validTo, '9999')))
WITH forum, through, area
MATCH (forum)-[aim:TARGETS]->(aimed:TargetGroup)
WHERE ($as_of = '' OR (coalesce(aim.validFrom, '') <= $as_of AND $as_of < coalesce(aim.validTo, '9999')))
WITH forum, through, area, aimed
MATCH (through)-[likeAim:TARGETS]->(same:TargetGroup)
WHERE same.iri = aimed.iri AND ($as_of = '' OR (coalesce(likeAim.validFrom, '') <= $as_of AND $as_of < coalesce(likeAim.validTo, '9999')))
WITH forum, through, area, aimed
MATCH (through)<-[tie:PARTICIPATES_IN|RESPONSIBLE_FOR]-(member:Board|Administration|Company|Unit|ExternalPartner)
WHERE ($as_of = '' OR (coalesce(tie.validFrom, '') <= $as_of AND $as_of < coalesce(tie.validTo, '9999')))
OPTIONAL MATCH (member)-[:SERVES]->(served:Board)
WITH DISTINCT forum, through, area, aimed, CASE WHEN $together THEN coalesce(served.iri, member.iri) ELSE member.iri END AS candidate
MATCH (board:Board) WHERE board.iri = candidate
WITH forum, through, area, aimed, board
WHERE NOT 'collective' IN coalesce(board.kinds, ['']) AND ($as_of = '' OR (coalesce(board.validFrom, '') <= $as_of AND $as_of < coalesce(board.validTo, '9999')))
OPTIONAL MATCH (board)-[seat:PARTICIPATES_IN]->(own:Collaboration)
WHERE own.iri = forum.iri AND ($as_of = '' OR (coalesce(seat.validFrom, '') <= $as_of AND $as_of < coalesce(seat.validTo, '9999')))
OPTIONAL MATCH (board)<-[:SERVES]-(:Administration)-[place:PARTICIPATES_IN]->(theirs:Collaboration)
WHERE $together AND theirs.iri = forum.iri AND ($as_of = '' OR (coalesce(place.validFrom, '') <= $as_of AND $as_of < coalesce(place.validTo, '9999')))
WITH forum, through, area, aimed, board, count(own.iri) AS seats, count(theirs.iri) AS places
WHERE seats = 0 AND places = 0
RETURN DISTINCT forum.iri AS forum, forum.name AS forumName, board.iri AS board, board.name AS boardName,
  aimed.iri AS targetGroup, aimed.name AS targetGroupName, area.iri AS area, area.name AS areaName,
  through.iri AS through, through.name AS throughName
ORDER BY toLower(forumName), forum, toLower(boardName), board, toLower(targetGroupName), toLower(areaName), toLower(throughName), through
LIMIT $most
