MATCH (owner:Board|Administration|Company|Unit|ExternalPartner)-[duty:RESPONSIBLE_FOR]->(measure:Measure)
WHERE ($municipality = '' OR measure.municipality = $municipality)
OPTIONAL MATCH (owner)-[:SERVES]->(served:Board)
UNWIND [owner.iri, served.iri] AS home
WITH DISTINCT owner, duty, measure, home
MATCH (gone:Board|Administration|Company|Unit|ExternalPartner)
WHERE gone.iri = home AND gone.validTo IS NOT NULL AND ($as_of = '' OR gone.validTo <= $as_of)
OPTIONAL MATCH (gone)-[:SUCCEEDED_BY_TRANSITIVE]->(successor:Board|Administration|Company|Unit|ExternalPartner)
WHERE (successor.validTo IS NULL OR ($as_of <> '' AND $as_of < successor.validTo))
  AND ($as_of = '' OR coalesce(successor.validFrom, '') <= $as_of)
WITH owner, duty, measure, gone, successor
MATCH (fact:Fact) WHERE fact.iri = duty.fact
WITH owner, measure, gone, successor, fact
UNWIND fact.supportedBy AS place
MATCH (evidence:Evidence) WHERE evidence.iri = place
WITH owner, measure, gone, successor, fact, evidence WHERE evidence.modality = 'asserted'
MATCH (document:Document) WHERE document.iri = evidence.document
RETURN DISTINCT measure.iri AS measure, measure.name AS measureName, owner.iri AS owner, owner.name AS ownerName,
  gone.validTo AS endedOn, successor.iri AS successor, successor.name AS successorName,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY toLower(measureName), measure, toLower(ownerName), owner, endedOn, coalesce(toLower(successorName), ''), coalesce(successor, ''),
  documentTitle, lineStart, lineEnd, evidence
LIMIT $most
