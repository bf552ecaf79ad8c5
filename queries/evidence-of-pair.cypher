// What binds the two: a fact from one to the other, or two facts that meet in a collaboration. Each row tells one fact.
MATCH (tie:Fact {modality: 'asserted'})
WHERE $one <> $other AND ($as_of = '' OR (coalesce(tie.validFrom, '') <= $as_of AND $as_of < coalesce(tie.validTo, '9999')))
  AND (tie.subject = $one OR tie.object = $one OR tie.subject = $other OR tie.object = $other)
WITH tie, tie.subject IN [$one, $other] AND tie.object IN [$one, $other] AND tie.subject <> tie.object AS direct
WHERE direct OR (tie.predicate = 'participatesIn' AND tie.subject IN [$one, $other])
WITH CASE WHEN direct THEN tie.iri ELSE tie.object END AS hub, direct, min(tie.subject) AS least, max(tie.subject) AS most, collect(tie.iri) AS ties
WHERE direct OR least <> most
UNWIND ties AS said
MATCH (fact:Fact) WHERE fact.iri = said
WITH fact
UNWIND fact.supportedBy AS place
MATCH (evidence:Evidence) WHERE evidence.iri = place
WITH fact, evidence WHERE evidence.modality = 'asserted'
MATCH (document:Document) WHERE document.iri = evidence.document
UNWIND coalesce(evidence.roles, [NULL]) AS role
RETURN DISTINCT fact.subject AS `from`, fact.subjectName AS fromName, fact.predicate AS relation, fact.object AS `to`, fact.objectName AS toName, role,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY relation, toLower(toName), `to`, toLower(fromName), `from`, documentTitle, lineStart, lineEnd, coalesce(role, ''), evidence
