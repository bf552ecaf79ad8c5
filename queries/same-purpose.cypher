MATCH (actor:Board|Administration|Company|Unit|ExternalPartner)<-[:SUBJECT]-(fact:Fact {predicate: 'appliedFor'})-[:OBJECT]->(grant:Grant)
WHERE ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999'))) AND ($municipality = '' OR EXISTS { MATCH (grant)-[:IN_MUNICIPALITY]->(:Municipality {iri: $municipality}) })
OPTIONAL MATCH (grant)-[:IN_MUNICIPALITY]->(home:Municipality)
WITH actor, fact, grant, coalesce(home.iri, '') AS place
MATCH (fact)<-[:SUPPORTS]-(evidence:Evidence {modality: 'asserted'})-[:DERIVED_FROM]->(document:Document)
UNWIND coalesce(evidence.activities, ['']) AS activity
MATCH (forum:Collaboration)
WHERE size(forum.name) > 2 AND activity CONTAINS forum.name
OPTIONAL MATCH (forum)-[:IN_MUNICIPALITY]->(site:Municipality)
WITH actor, fact, grant, evidence, document, activity, forum, place, coalesce(site.iri, '') AS around
WITH * WHERE around = place
MATCH (sought:Grant)<-[:OBJECT]-(rival:Fact {predicate: 'appliedFor', modality: 'asserted'})-[:SUBJECT]->(other:Board|Administration|Company|Unit|ExternalPartner)
WHERE other.iri <> actor.iri AND ($as_of = '' OR (coalesce(rival.validFrom, '') <= $as_of AND $as_of < coalesce(rival.validTo, '9999')))
OPTIONAL MATCH (sought)-[:IN_MUNICIPALITY]->(there:Municipality)
WITH actor, fact, grant, evidence, document, activity, forum, place, rival, coalesce(there.iri, '') AS elsewhere
WITH * WHERE elsewhere = place
MATCH (rival)<-[:SUPPORTS]-(proof:Evidence)
UNWIND coalesce(proof.activities, ['']) AS named
WITH * WHERE named CONTAINS forum.name
RETURN DISTINCT forum.iri AS forum, forum.name AS forumName, evidence.year AS year, actor.iri AS actor, actor.name AS actorName,
  activity, evidence.amountApplied AS amountApplied, grant.iri AS grant,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY toLower(forumName), forum, coalesce(year, -1), toLower(actorName), actor, toLower(activity), activity, documentTitle, lineStart, evidence
