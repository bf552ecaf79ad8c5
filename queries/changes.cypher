UNWIND ['began', 'ended'] AS change
MATCH (fact:Fact)-[:SUBJECT]->(subject)
WITH change, fact, subject, CASE change WHEN 'began' THEN fact.validFrom ELSE fact.validTo END AS date
WHERE $after < date AND date <= $until
OPTIONAL MATCH (fact)-[:OBJECT]->(object)
WITH * WHERE $about = '' OR subject.iri = $about OR object.iri = $about
MATCH (fact)<-[:SUPPORTS]-(evidence:Evidence {modality: 'asserted'})-[:DERIVED_FROM]->(document:Document)
WHERE ($municipality = '' OR EXISTS { MATCH (document)-[:IN_MUNICIPALITY]->(:Municipality {iri: $municipality}) })
RETURN DISTINCT date, change, subject.iri AS subject, subject.name AS subjectName, fact.predicate AS predicate,
  object.iri AS object, coalesce(object.name, fact.value) AS objectName,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY date, change, toLower(subjectName), subject, predicate, toLower(objectName), documentTitle, lineStart, lineEnd, evidence
