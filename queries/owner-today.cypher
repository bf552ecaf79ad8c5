MATCH (:Board|Administration|Company|Unit|ExternalPartner {iri: $actor})-[link:COUNTED_WITH]->(member:Board|Administration|Company|Unit|ExternalPartner)-[duty:RESPONSIBLE_FOR]->(measure:Measure)
WHERE member.iri = $actor OR ($together AND link.together)
WITH member, measure, duty.fact AS said
MATCH (fact:Fact) WHERE fact.iri = said
WITH member, measure, fact
UNWIND fact.supportedBy AS place
MATCH (evidence:Evidence) WHERE evidence.iri = place
WITH member, measure, fact, evidence WHERE evidence.modality = 'asserted'
MATCH (document:Document) WHERE document.iri = evidence.document
WITH member, measure, fact, evidence, document
OPTIONAL MATCH (member)-[:SERVES]->(home:Board|Administration|Company|Unit|ExternalPartner)
OPTIONAL MATCH (member)-[:SUCCEEDED_BY_TRANSITIVE]->(near:Board|Administration|Company|Unit|ExternalPartner)
OPTIONAL MATCH (home)-[:SUCCEEDED_BY_TRANSITIVE]->(far:Board|Administration|Company|Unit|ExternalPartner) WHERE far.iri <> home.iri
UNWIND [member.iri, near.iri, far.iri] AS answering
MATCH (successor:Board|Administration|Company|Unit|ExternalPartner) WHERE successor.iri = answering
  AND NOT ($as_of = '' AND EXISTS { MATCH (successor)-[:SUCCEEDED_BY]->(:Board|Administration|Company|Unit|ExternalPartner) })
  AND (successor.validTo IS NULL OR ($as_of <> '' AND $as_of < successor.validTo))
  AND ($as_of = '' OR coalesce(successor.validFrom, '') <= $as_of)
RETURN DISTINCT successor.iri AS successor, successor.name AS successorName, measure.iri AS measure, measure.name AS measureName,
  member.iri AS member, member.name AS memberName,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY toLower(successorName), successor, toLower(measureName), measure, memberName, documentTitle, lineStart, lineEnd, evidence
