MATCH (own:Measure {iri: $of_measure})-[link:RESEMBLES*0..1]-(measure:Measure)
OPTIONAL MATCH (own)-[near:RESEMBLES]-(measure)
MATCH (measure)<-[:SUBJECT|OBJECT]-(fact:Fact)
WHERE ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999')))
OPTIONAL MATCH (fact)-[:SUBJECT|OBJECT]->(last:Area|Unit|TargetGroup|Board|Administration|Company|ExternalPartner|Collaboration|`Case`)
MATCH (fact)<-[:SUPPORTS]-(evidence:Evidence {modality: 'asserted'})-[:DERIVED_FROM]->(document:Document)
RETURN DISTINCT document.year AS thatYear, measure.iri AS measure, measure.name AS measureName,
  CASE WHEN measure.iri = own.iri THEN 1.0 ELSE near.likeness END AS likeness,
  fact.predicate AS predicate, coalesce(last.name, fact.value) AS value,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY coalesce(thatYear, -1), documentTitle, lineStart, lineEnd, likeness DESC, predicate, value, evidence
