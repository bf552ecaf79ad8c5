MATCH (actor:Board|Administration|Company|Unit|ExternalPartner)<-[:SUBJECT]-(fact:Fact {predicate: 'appliedFor'})-[:OBJECT]->(grant:Grant)
WHERE ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999')))
MATCH (fact)<-[:SUPPORTS]-(evidence:Evidence {modality: 'asserted'})-[:DERIVED_FROM]->(document:Document)
UNWIND coalesce(evidence.activities, ['']) AS activity
MATCH (forum:Collaboration)
WHERE size(forum.name) > 2 AND activity CONTAINS forum.name
WITH actor, fact, grant, evidence, document, activity, forum
MATCH (rival:Fact {predicate: 'appliedFor', modality: 'asserted'})-[:SUBJECT]->(other:Board|Administration|Company|Unit|ExternalPartner)
WHERE other.iri <> actor.iri AND ($as_of = '' OR (coalesce(rival.validFrom, '') <= $as_of AND $as_of < coalesce(rival.validTo, '9999')))
MATCH (rival)<-[:SUPPORTS]-(proof:Evidence)
UNWIND coalesce(proof.activities, ['']) AS named
WITH * WHERE named CONTAINS forum.name
RETURN DISTINCT forum.iri AS forum, forum.name AS forumName, evidence.year AS year, actor.iri AS actor, actor.name AS actorName,
  activity, evidence.amountApplied AS amountApplied, grant.iri AS grant,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY toLower(forumName), forum, coalesce(year, -1), toLower(actorName), actor, toLower(activity), activity, documentTitle, lineStart, evidence
