MATCH (:Board|Administration|Company|Unit|ExternalPartner {iri: $actor})-[link:COUNTED_WITH]->(member:Board|Administration|Company|Unit|ExternalPartner)-[duty:RESPONSIBLE_FOR]->(measure:Measure)
WHERE (member.iri = $actor OR ($together AND link.together) OR ($follow AND link.follow) OR ($together AND $follow))
  AND ($as_of = '' OR (coalesce(duty.validFrom, '') <= $as_of AND $as_of < coalesce(duty.validTo, '9999')))
WITH member, measure, duty.fact AS said
MATCH (fact:Fact) WHERE fact.iri = said
WITH member, measure, fact
UNWIND fact.supportedBy AS place
MATCH (evidence:Evidence) WHERE evidence.iri = place
WITH member, measure, fact, evidence WHERE evidence.modality = 'asserted'
MATCH (document:Document) WHERE document.iri = evidence.document
WITH member, measure, fact, evidence, document
OPTIONAL MATCH (measure)<-[:SUBJECT]-(standing:Fact {predicate: 'hasStatus', modality: 'asserted'})
WHERE ($as_of = '' OR (coalesce(standing.validFrom, '') <= $as_of AND $as_of < coalesce(standing.validTo, '9999')))
OPTIONAL MATCH (receiver:Board|Administration|Company|Unit|ExternalPartner)<-[:OBJECT]-(report:Fact {predicate: 'reportsTo', modality: 'asserted'})-[:SUBJECT]->(measure),
  (report)<-[:SUPPORTS]-(reported:Evidence)
WHERE ($as_of = '' OR (coalesce(report.validFrom, '') <= $as_of AND $as_of < coalesce(report.validTo, '9999')))
UNWIND coalesce(measure.numbers, [NULL]) AS number
RETURN DISTINCT measure.iri AS measure, measure.name AS measureName, number, standing.value AS status,
  receiver.iri AS reportsTo, receiver.name AS reportsToName, reported.`when` AS `when`,
  member.iri AS member, member.name AS memberName,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY coalesce(number, -1), toLower(measureName), measure, memberName, documentTitle, lineStart, lineEnd,
  coalesce(status, ''), coalesce(reportsToName, ''), coalesce(`when`, ''), evidence
