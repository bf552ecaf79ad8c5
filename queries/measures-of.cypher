MATCH (actor:Board|Administration|Company|Unit|ExternalPartner {iri: $actor})-[:SERVES*0..1]->(body:Board|Administration|Company|Unit|ExternalPartner)
MATCH (member:Board|Administration|Company|Unit|ExternalPartner)-[:SERVES*0..1]->(body)
WHERE $together OR member.iri = actor.iri
MATCH (member)<-[:SUBJECT]-(fact:Fact {predicate: 'responsibleFor'})-[:OBJECT]->(measure:Measure)
MATCH (fact)<-[:SUPPORTS]-(evidence:Evidence {modality: 'asserted'})-[:DERIVED_FROM]->(document:Document)
OPTIONAL MATCH (receiver:Board|Administration|Company|Unit|ExternalPartner)<-[:OBJECT]-(report:Fact {predicate: 'reportsTo', modality: 'asserted'})-[:SUBJECT]->(measure),
  (report)<-[:SUPPORTS]-(reported:Evidence)
UNWIND coalesce(measure.numbers, [NULL]) AS number
UNWIND coalesce(measure.statuses, [NULL]) AS status
RETURN DISTINCT measure.iri AS measure, measure.name AS measureName, number, status,
  receiver.iri AS reportsTo, receiver.name AS reportsToName, reported.`when` AS `when`,
  member.iri AS member, member.name AS memberName,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY coalesce(number, -1), toLower(measureName), measure, memberName, documentTitle, lineStart, lineEnd,
  coalesce(status, ''), coalesce(reportsToName, ''), coalesce(`when`, ''), evidence
