MATCH (evidence:Evidence)-[:SUPPORTS]->(fact:Fact)-[:SUBJECT]->(subject)
WHERE evidence.confidence * 100 < $below AND ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999')))
MATCH (evidence)-[:DERIVED_FROM]->(document:Document)
WHERE ($municipality = '' OR EXISTS { MATCH (document)-[:IN_MUNICIPALITY]->(:Municipality {iri: $municipality}) })
OPTIONAL MATCH (fact)-[:OBJECT]->(object)
RETURN DISTINCT subject.iri AS subject, subject.name AS subjectName, fact.predicate AS predicate,
  object.iri AS object, coalesce(object.name, fact.value) AS objectName, evidence.modality AS modality, evidence.confidence AS confidence,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY confidence, toLower(subjectName), subject, predicate, toLower(objectName), documentTitle, lineStart, lineEnd, evidence
