MATCH (fact:Fact {predicate: 'participatesIn'})
WHERE (fact.subject = $thing OR fact.object = $thing) AND ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999')))
UNWIND fact.supportedBy AS place
MATCH (evidence:Evidence) WHERE evidence.iri = place
WITH fact, evidence WHERE evidence.modality = 'asserted'
MATCH (document:Document) WHERE document.iri = evidence.document
RETURN DISTINCT fact.subject AS actor, fact.subjectName AS actorName, fact.object AS forum, fact.objectName AS forumName,
  fact.validFrom AS validFrom, fact.validTo AS validTo, evidence.since AS since,
  fact.firstStated AS firstStated, fact.lastStated AS lastStated,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY toLower(forumName), forum, toLower(actorName), actor, documentTitle, lineStart, lineEnd, evidence
LIMIT $most
