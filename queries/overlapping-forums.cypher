MATCH (member:Board|Administration|Company|Unit|ExternalPartner)-[seat:PARTICIPATES_IN]->(forum:Collaboration)
WHERE ($as_of = '' OR (coalesce(seat.validFrom, '') <= $as_of AND $as_of < coalesce(seat.validTo, '9999'))) AND ($municipality = '' OR forum.municipality = $municipality)
WITH member.iri AS who, member.name AS name, forum.municipality AS home, collect(forum.iri) AS forums
UNWIND forums AS one
UNWIND forums AS overlap
WITH one, overlap, name WHERE one < overlap
WITH one, overlap, count(*) AS shared, collect(name) AS members
WHERE shared >= $n
MATCH (first:Collaboration) WHERE first.iri = one
WITH one, first.name AS oneName, overlap, shared, members
MATCH (second:Collaboration) WHERE second.iri = overlap
RETURN one, oneName, overlap, second.name AS overlapName, shared, members
ORDER BY shared DESC, toLower(oneName), one, toLower(overlapName), overlap
LIMIT $most
