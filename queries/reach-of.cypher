MATCH (:Collaboration {iri: $forum})<-[:SUBJECT]-(fact:Fact)-[:OBJECT]->(thing:Area|Unit|TargetGroup),
  (fact)<-[:SUPPORTS]-(evidence:Evidence {modality: 'asserted'})-[:DERIVED_FROM]->(document:Document)
WHERE fact.predicate IN ['operatesIn', 'targets'] AND ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999')))
RETURN DISTINCT thing.type AS what, thing.iri AS thing, thing.name AS thingName,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY what, toLower(thingName), thing, documentTitle, lineStart, lineEnd, evidence
