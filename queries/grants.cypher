MATCH (actor:Board|Administration|Company|Unit|ExternalPartner)<-[:SUBJECT]-(fact:Fact {predicate: 'appliedFor'})-[:OBJECT]->(grant:Grant),
  (fact)<-[:SUPPORTS]-(evidence:Evidence {modality: 'asserted'})-[:DERIVED_FROM]->(document:Document)
WHERE ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999'))) AND ($municipality = '' OR grant.municipality = $municipality)
  AND ($applicant = '' OR actor.iri = $applicant OR ($follow AND EXISTS {
    MATCH (actor)-[link:COUNTED_WITH]->(:Board|Administration|Company|Unit|ExternalPartner {iri: $applicant}) WHERE link.follow }))
RETURN DISTINCT evidence.year AS year, actor.iri AS actor, actor.name AS actorName, grant.iri AS grant, grant.name AS grantName,
  evidence.amountApplied AS amountApplied, evidence.amountGranted AS amountGranted,
  coalesce(evidence.activities, ['']) AS activities,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY coalesce(year, -1), toLower(actorName), actor, toLower(grantName), grant, documentTitle, lineStart, evidence
LIMIT $most
