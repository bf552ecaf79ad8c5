MATCH (actor:Board|Administration|Company|Unit|ExternalPartner)<-[:SUBJECT]-(fact:Fact)-[:OBJECT]->(thing:Collaboration|Measure|Board|Administration|Company|Unit|ExternalPartner)
WHERE fact.predicate IN ['funds', 'participatesIn'] AND ($funded = '' OR thing.iri = $funded) AND ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999')))
MATCH (fact)<-[:SUPPORTS]-(evidence:Evidence {modality: 'asserted'})-[:DERIVED_FROM]->(document:Document)
WHERE ($municipality = '' OR EXISTS { MATCH (document)-[:IN_MUNICIPALITY]->(:Municipality {iri: $municipality}) })
UNWIND coalesce(evidence.roles, ['']) AS role
WITH * WHERE fact.predicate = 'funds' OR role = 'funder'
RETURN DISTINCT actor.iri AS actor, actor.name AS actorName, thing.iri AS thing, thing.name AS thingName, evidence.amount AS amount,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY toLower(actorName), actor, toLower(thingName), thing, documentTitle, lineStart, lineEnd, evidence
