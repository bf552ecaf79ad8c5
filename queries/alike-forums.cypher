MATCH (member:Board|Administration|Company|Unit|ExternalPartner)-[seat:PARTICIPATES_IN]->(forum:Collaboration)
WHERE ($as_of = '' OR (coalesce(seat.validFrom, '') <= $as_of AND $as_of < coalesce(seat.validTo, '9999'))) AND ($municipality = '' OR forum.municipality = $municipality)
  AND EXISTS { MATCH (forum)-[reach:TARGETS|OPERATES_IN]->(:TargetGroup|Area|Unit)
    WHERE ($as_of = '' OR (coalesce(reach.validFrom, '') <= $as_of AND $as_of < coalesce(reach.validTo, '9999'))) }
WITH member.iri AS who, member.name AS name, forum.municipality AS home, collect(forum.iri) AS forums
UNWIND forums AS one
UNWIND forums AS overlap
WITH one, overlap, name WHERE one < overlap
WITH one, overlap, count(*) AS shared, collect(name) AS members
WHERE shared >= $n
MATCH (first:Collaboration) WHERE first.iri = one
WITH first, overlap, shared, members
MATCH (first)-[aim:TARGETS|OPERATES_IN]->(aspect:TargetGroup|Area|Unit)
WHERE ($as_of = '' OR (coalesce(aim.validFrom, '') <= $as_of AND $as_of < coalesce(aim.validTo, '9999')))
WITH first, overlap, shared, members, type(aim) AS way, aspect.iri AS aimed
MATCH (second:Collaboration)-[same:TARGETS|OPERATES_IN]->(common:TargetGroup|Area|Unit)
WHERE second.iri = overlap AND common.iri = aimed AND type(same) = way AND ($as_of = '' OR (coalesce(same.validFrom, '') <= $as_of AND $as_of < coalesce(same.validTo, '9999')))
WITH first, second, shared, members,
  collect(DISTINCT CASE WHEN way = 'TARGETS' THEN common.name END) AS groups,
  collect(DISTINCT CASE WHEN way = 'OPERATES_IN' THEN common.name END) AS areas
RETURN first.iri AS one, first.name AS oneName, second.iri AS overlap, second.name AS overlapName, shared, members,
  CASE WHEN size(groups) > 0 THEN groups END AS shareTargetGroups, CASE WHEN size(areas) > 0 THEN areas END AS shareAreas
ORDER BY shared DESC, toLower(oneName), one, toLower(overlapName), overlap
LIMIT $most
