MATCH (document:Document {iri: $of_document})<-[:DERIVED_FROM]-(evidence:Evidence)-[:SUPPORTS]->(fact:Fact)
WHERE ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999'))) AND ($about = '' OR fact.subject = $about OR fact.object = $about)
RETURN DISTINCT fact.subject AS subject, fact.subjectName AS subjectName, fact.predicate AS predicate,
  fact.object AS object, fact.objectName AS objectName, evidence.modality AS modality, evidence.confidence AS confidence,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY lineStart, lineEnd, toLower(subjectName), subject, predicate, toLower(objectName), evidence
LIMIT $most
