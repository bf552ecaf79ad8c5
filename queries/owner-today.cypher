MATCH (actor:Board|Administration|Company|Unit|ExternalPartner {iri: $actor})-[:SERVES*0..1]->(body:Board|Administration|Company|Unit|ExternalPartner)
MATCH (member:Board|Administration|Company|Unit|ExternalPartner)-[:SERVES*0..1]->(body)
WHERE $together OR member.iri = actor.iri
WITH DISTINCT member
MATCH (member)<-[:SUBJECT]-(fact:Fact {predicate: 'responsibleFor'})-[:OBJECT]->(measure:Measure)
OPTIONAL MATCH (member)-[:SERVES]->(served:Board)
WITH member, fact, measure, [member.iri, served.iri] AS homes
UNWIND homes AS home
MATCH (held:Board|Administration|Company|Unit|ExternalPartner {iri: home})-[:SUCCEEDED_BY*0..9]->(successor:Board|Administration|Company|Unit|ExternalPartner)
WHERE (held.iri = member.iri OR successor.iri <> held.iri)
  AND NOT ($as_of = '' AND EXISTS { MATCH (successor)-[:SUCCEEDED_BY]->(:Board|Administration|Company|Unit|ExternalPartner) })
  AND (successor.validTo IS NULL OR ($as_of <> '' AND $as_of < successor.validTo))
  AND ($as_of = '' OR coalesce(successor.validFrom, '') <= $as_of)
MATCH (fact)<-[:SUPPORTS]-(evidence:Evidence {modality: 'asserted'})-[:DERIVED_FROM]->(document:Document)
RETURN DISTINCT successor.iri AS successor, successor.name AS successorName, measure.iri AS measure, measure.name AS measureName,
  member.iri AS member, member.name AS memberName,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY toLower(successorName), successor, toLower(measureName), measure, memberName, documentTitle, lineStart, lineEnd, evidence
