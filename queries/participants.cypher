MATCH (actor:Board|Administration|Company|Unit|ExternalPartner)<-[:SUBJECT]-(fact:Fact {predicate: 'participatesIn'})-[:OBJECT]->(:Collaboration {iri: $forum}),
  (fact)<-[:SUPPORTS]-(evidence:Evidence {modality: 'asserted'})-[:DERIVED_FROM]->(document:Document)
WHERE ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999')))
UNWIND evidence.roles AS role
WITH * WHERE $with_role = '' OR role = $with_role
RETURN DISTINCT actor.iri AS actor, actor.name AS actorName, actor.type AS actorType, role,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY toLower(actorName), actor, documentTitle, lineStart, lineEnd, role, evidence
