MATCH (actor:Board|Administration|Company|Unit|ExternalPartner)-[seat:PARTICIPATES_IN]->(forum:Collaboration)
WHERE ($as_of = '' OR (coalesce(seat.validFrom, '') <= $as_of AND $as_of < coalesce(seat.validTo, '9999'))) AND ($municipality = '' OR forum.municipality = $municipality)
WITH forum, count(*) AS memberCount
OPTIONAL MATCH (forum)<-[:OBJECT]-(led:Fact {predicate: 'participatesIn', modality: 'asserted'})<-[:SUPPORTS]-(proof:Evidence {modality: 'asserted'})
WHERE ($as_of = '' OR (coalesce(led.validFrom, '') <= $as_of AND $as_of < coalesce(led.validTo, '9999'))) AND ($missing_role IN proof.roles OR ($missing_role = ''
  AND ('convener' IN proof.roles OR 'coordinator' IN proof.roles OR 'owner' IN proof.roles)))
WITH forum, memberCount, count(proof.iri) AS filled
WHERE filled = 0
UNWIND coalesce(forum.kinds, [NULL]) AS kind
OPTIONAL MATCH (forum)-[:IN_MUNICIPALITY]->(municipality:Municipality)
RETURN DISTINCT forum.iri AS forum, forum.name AS forumName, kind, memberCount, municipality.name AS municipalityName
ORDER BY memberCount DESC, toLower(forumName), forum, coalesce(kind, '')
LIMIT $most
