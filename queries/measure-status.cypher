MATCH (measure:Measure)<-[:SUBJECT]-(fact:Fact {predicate: 'hasStatus'}),
  (fact)<-[:SUPPORTS]-(evidence:Evidence {modality: 'asserted'})-[:DERIVED_FROM]->(document:Document)
WHERE ($light = '' OR fact.value = $light) AND ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999'))) AND ($municipality = '' OR measure.municipality = $municipality)
OPTIONAL MATCH (measure)<-[duty:RESPONSIBLE_FOR]-(owner:Board|Administration|Company|Unit|ExternalPartner)
WHERE ($as_of = '' OR (coalesce(duty.validFrom, '') <= $as_of AND $as_of < coalesce(duty.validTo, '9999')))
RETURN DISTINCT fact.value AS status, measure.iri AS measure, measure.name AS measureName, owner.iri AS owner, owner.name AS ownerName,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY toLower(status), status, toLower(measureName), measure, coalesce(toLower(ownerName), ''), coalesce(owner, ''),
  documentTitle, lineStart, lineEnd, evidence
LIMIT $most
