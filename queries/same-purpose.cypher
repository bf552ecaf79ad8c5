// Who else names the forum: all applications that name it stand together, and those that are one actor's alone fall away.
MATCH (actor:Board|Administration|Company|Unit|ExternalPartner)<-[:SUBJECT]-(fact:Fact {predicate: 'appliedFor', modality: 'asserted'})-[:OBJECT]->(grant:Grant),
  (fact)<-[:SUPPORTS]-(evidence:Evidence)
WHERE ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999'))) AND ($municipality = '' OR grant.municipality = $municipality)
UNWIND coalesce(evidence.activities, ['']) AS activity
WITH actor.iri AS applicant, grant.iri AS sought, fact.iri AS said, evidence.iri AS proof, activity, grant.municipality AS home
MATCH (forum:Collaboration)
WHERE forum.municipality = home AND size(forum.name) > 2 AND activity CONTAINS forum.name
WITH forum, min(applicant) AS least, max(applicant) AS most,
  collect({applicant: applicant, sought: sought, said: said, proof: proof, activity: activity}) AS uses
WHERE least <> most
UNWIND uses AS told
WITH forum, told.applicant AS applicant, told.sought AS sought, told.said AS said, told.proof AS proof, told.activity AS activity
MATCH (evidence:Evidence) WHERE evidence.iri = proof
WITH forum, applicant, sought, said, evidence, activity WHERE evidence.modality = 'asserted'
MATCH (document:Document) WHERE document.iri = evidence.document
WITH forum, applicant, sought, said, evidence, activity, document
MATCH (actor:Board|Administration|Company|Unit|ExternalPartner) WHERE actor.iri = applicant
RETURN DISTINCT forum.iri AS forum, forum.name AS forumName, evidence.year AS year, actor.iri AS actor, actor.name AS actorName,
  activity, evidence.amountApplied AS amountApplied, sought AS grant,
  said AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY toLower(forumName), forum, coalesce(year, -1), toLower(actorName), actor, toLower(activity), activity, documentTitle, lineStart, evidence
LIMIT $most
