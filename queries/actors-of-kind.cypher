MATCH (actor:Board|Administration|Company|Unit|ExternalPartner)
WHERE ($actor_type = '' OR actor.type = $actor_type)
  AND EXISTS { MATCH (actor)<-[:SUBJECT|OBJECT]-(mention:Fact) WHERE ($as_of = '' OR (coalesce(mention.validFrom, '') <= $as_of AND $as_of < coalesce(mention.validTo, '9999'))) }
  AND ($municipality = '' OR EXISTS { MATCH (actor)<-[:SUBJECT|OBJECT]-(said:Fact)<-[:SUPPORTS]-(:Evidence)-[:DERIVED_FROM]->(:Document)-[:IN_MUNICIPALITY]->(:Municipality {iri: $municipality})
    WHERE ($as_of = '' OR (coalesce(said.validFrom, '') <= $as_of AND $as_of < coalesce(said.validTo, '9999'))) })
UNWIND coalesce(actor.kinds, [NULL]) AS kind
WITH actor, kind WHERE $of_kind = '' OR kind = $of_kind
OPTIONAL MATCH (actor)-[:IN_MUNICIPALITY]->(municipality:Municipality)
OPTIONAL MATCH (actor)<-[:SUBJECT]-(fact:Fact {predicate: 'participatesIn', modality: 'asserted'})-[:OBJECT]->(forum:Collaboration)
WHERE ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999'))) AND ($municipality = '' OR EXISTS { MATCH (forum)-[:IN_MUNICIPALITY]->(:Municipality {iri: $municipality}) })
RETURN actor.iri AS actor, actor.name AS actorName, actor.type AS actorType, kind,
  count(DISTINCT forum.iri) AS forums, municipality.name AS municipalityName
ORDER BY toLower(actorName), actor, coalesce(kind, '')
