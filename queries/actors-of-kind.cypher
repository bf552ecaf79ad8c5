MATCH (document:Document)<-[:DERIVED_FROM]-(:Evidence)-[:SUPPORTS]->(mention:Fact)
WHERE ($as_of = '' OR (coalesce(mention.validFrom, '') <= $as_of AND $as_of < coalesce(mention.validTo, '9999'))) AND ($municipality = '' OR document.municipality = $municipality)
UNWIND [mention.subject, mention.object] AS named
WITH DISTINCT named
MATCH (found:Board|Administration|Company|Unit|ExternalPartner)
WHERE found.iri = named AND ($actor_type = '' OR found.type = $actor_type)
OPTIONAL MATCH (found)-[seat:PARTICIPATES_IN]->(forum:Collaboration)
WHERE ($as_of = '' OR (coalesce(seat.validFrom, '') <= $as_of AND $as_of < coalesce(seat.validTo, '9999'))) AND ($municipality = '' OR forum.municipality = $municipality)
WITH found, count(forum.iri) AS forums
OPTIONAL MATCH (found)-[:IN_MUNICIPALITY]->(municipality:Municipality)
UNWIND coalesce(found.kinds, [NULL]) AS kind
WITH * WHERE $of_kind = '' OR kind = $of_kind
RETURN found.iri AS actor, found.name AS actorName, found.type AS actorType, kind, forums, municipality.name AS municipalityName
ORDER BY toLower(actorName), actor, coalesce(kind, '')
