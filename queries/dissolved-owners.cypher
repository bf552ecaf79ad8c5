MATCH (owner:Board|Administration|Company|Unit|ExternalPartner)<-[:SUBJECT]-(fact:Fact {predicate: 'responsibleFor'})-[:OBJECT]->(measure:Measure)
WHERE ($municipality = '' OR EXISTS { MATCH (measure)-[:IN_MUNICIPALITY]->(:Municipality {iri: $municipality}) })
OPTIONAL MATCH (owner)-[:SERVES]->(served:Board)
WITH DISTINCT fact, measure, owner, [owner.iri, served.iri] AS homes
UNWIND homes AS home
MATCH (gone:Board|Administration|Company|Unit|ExternalPartner)
WHERE gone.iri = home AND gone.validTo IS NOT NULL AND ($as_of = '' OR gone.validTo <= $as_of)
WITH DISTINCT fact, measure, owner, gone
OPTIONAL MATCH (gone)-[:SUCCEEDED_BY_TRANSITIVE]->(successor:Board|Administration|Company|Unit|ExternalPartner)
WHERE (successor.validTo IS NULL OR ($as_of <> '' AND $as_of < successor.validTo))
  AND ($as_of = '' OR coalesce(successor.validFrom, '') <= $as_of)
MATCH (fact)<-[:SUPPORTS]-(evidence:Evidence {modality: 'asserted'})-[:DERIVED_FROM]->(document:Document)
RETURN DISTINCT measure.iri AS measure, measure.name AS measureName, owner.iri AS owner, owner.name AS ownerName,
  gone.validTo AS endedOn, successor.iri AS successor, successor.name AS successorName,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY toLower(measureName), measure, toLower(ownerName), owner, endedOn, coalesce(toLower(successorName), ''), coalesce(successor, ''),
  documentTitle, lineStart, lineEnd, evidence
