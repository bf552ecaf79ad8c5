MATCH (found:Board|Administration|Company|Unit|ExternalPartner)
WHERE ($actor_type = '' OR found.type = $actor_type)
  AND (EXISTS { MATCH (found)<-[:SUBJECT|OBJECT]-(mention:Fact) WHERE $municipality = '' AND ($as_of = '' OR (coalesce(mention.validFrom, '') <= $as_of AND $as_of < coalesce(mention.validTo, '9999'))) }
    OR EXISTS { MATCH (found)<-[:SUBJECT|OBJECT]-(said:Fact)<-[:SUPPORTS]-(:Evidence)-[:DERIVED_FROM]->(:Document {municipality: $municipality})
      WHERE $municipality <> '' AND ($as_of = '' OR (coalesce(said.validFrom, '') <= $as_of AND $as_of < coalesce(said.validTo, '9999'))) })
OPTIONAL MATCH (found)-[seat:PARTICIPATES_IN]->(forum:Collaboration)
WHERE ($as_of = '' OR (coalesce(seat.validFrom, '') <= $as_of AND $as_of < coalesce(seat.validTo, '9999'))) AND ($municipality = '' OR forum.municipality = $municipality)
WITH found, count(forum.iri) AS forums
OPTIONAL MATCH (found)-[:IN_MUNICIPALITY]->(municipality:Municipality)
UNWIND coalesce(found.kinds, [NULL]) AS kind
WITH * WHERE $of_kind = '' OR kind = $of_kind
RETURN found.iri AS actor, found.name AS actorName, found.type AS actorType, kind, forums, municipality.name AS municipalityName
ORDER BY toLower(actorName), actor, coalesce(kind, '')
LIMIT $most
