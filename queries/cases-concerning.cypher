MATCH (matter:`Case`)<-[:SUBJECT]-(fact:Fact {predicate: 'concerns'})-[:OBJECT]->(thing:Collaboration|Measure|Grant|Board|Administration|Company|Unit|ExternalPartner),
  (fact)<-[:SUPPORTS]-(evidence:Evidence {modality: 'asserted'})-[:DERIVED_FROM]->(document:Document)
WHERE ($about = '' OR thing.iri = $about OR matter.iri = $about) AND ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999'))) AND ($municipality = '' OR matter.municipality = $municipality)
RETURN DISTINCT matter.iri AS `case`, matter.name AS caseName, thing.iri AS thing, thing.name AS thingName, thing.type AS thingType,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY caseName, `case`, toLower(thingName), thing, documentTitle, lineStart, lineEnd, evidence
LIMIT $most
