MATCH (finding:Finding)-[:ABOUT]->(thing {iri: $about})
MATCH (finding)-[:BASED_ON]->(fact:Fact)
WHERE ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999')))
MATCH (fact)-[:SUBJECT]->(subject)
MATCH (fact)<-[:SUPPORTS]-(evidence:Evidence {modality: 'asserted'})-[:DERIVED_FROM]->(document:Document)
OPTIONAL MATCH (fact)-[:OBJECT]->(object)
RETURN DISTINCT finding.iri AS finding, finding.findingKind AS findingKind, finding.rank AS rank, finding.name AS findingTitle,
  subject.iri AS subject, subject.name AS subjectName, fact.predicate AS predicate,
  object.iri AS object, coalesce(object.name, fact.value) AS objectName,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY findingKind, rank, finding, toLower(subjectName), subject, predicate, toLower(objectName), documentTitle, lineStart, lineEnd, evidence
