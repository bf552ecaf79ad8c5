MATCH (thing {iri: $about})<-[:ABOUT]-(finding:Finding)-[:BASED_ON]->(fact:Fact)
WHERE ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999')))
WITH DISTINCT finding, fact
UNWIND fact.supportedBy AS place
MATCH (evidence:Evidence) WHERE evidence.iri = place
WITH finding, fact, evidence WHERE evidence.modality = 'asserted'
MATCH (document:Document) WHERE document.iri = evidence.document
RETURN DISTINCT finding.iri AS finding, finding.findingKind AS findingKind, finding.rank AS rank, finding.name AS findingTitle,
  fact.subject AS subject, fact.subjectName AS subjectName, fact.predicate AS predicate,
  fact.object AS object, fact.objectName AS objectName,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY findingKind, rank, finding, toLower(subjectName), subject, predicate, toLower(objectName), documentTitle, lineStart, lineEnd, evidence
