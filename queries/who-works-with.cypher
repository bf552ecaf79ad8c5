// The hub is a collaboration that the member takes part in, or the member itself: one pattern for both ways of meeting.
MATCH (actor:Board|Administration|Company|Unit|ExternalPartner {iri: $actor})
OPTIONAL MATCH (actor)-[:SERVES]->(home:Board|Administration|Company|Unit|ExternalPartner) WHERE $together
OPTIONAL MATCH (actor)-[:SUCCEEDED_BY_TRANSITIVE]-(near:Board|Administration|Company|Unit|ExternalPartner) WHERE $follow
OPTIONAL MATCH (home)-[:SUCCEEDED_BY_TRANSITIVE]-(far:Board|Administration|Company|Unit|ExternalPartner) WHERE $follow
UNWIND [actor.iri, home.iri, near.iri, far.iri] AS body
WITH DISTINCT actor, body
OPTIONAL MATCH (worker:Board|Administration|Company|Unit|ExternalPartner)-[:SERVES]->(served:Board|Administration|Company|Unit|ExternalPartner) WHERE $together AND served.iri = body
UNWIND [body, worker.iri] AS counted
MATCH (member:Board|Administration|Company|Unit|ExternalPartner) WHERE member.iri = counted
WITH DISTINCT actor, member
OPTIONAL MATCH (member)<-[:SUBJECT]-(mine:Fact {predicate: 'participatesIn', modality: 'asserted'})-[:OBJECT]->(met:Collaboration)
WHERE ($as_of = '' OR (coalesce(mine.validFrom, '') <= $as_of AND $as_of < coalesce(mine.validTo, '9999')))
UNWIND [member.iri, met.iri] AS place
MATCH (hub:Collaboration|Board|Administration|Company|Unit|ExternalPartner) WHERE hub.iri = place
WITH DISTINCT actor, member, hub
MATCH (hub)<-[:SUBJECT|OBJECT]-(fact:Fact {modality: 'asserted'})-[:SUBJECT|OBJECT]->(other:Board|Administration|Company|Unit|ExternalPartner)
WHERE other.iri <> hub.iri AND other.iri <> actor.iri AND other.iri <> member.iri AND ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999')))
  AND ((hub.type = 'Collaboration' AND fact.predicate = 'participatesIn')
    OR (hub.type <> 'Collaboration' AND fact.predicate = 'collaboratesWith'))
  AND NOT ($together AND (EXISTS { MATCH (actor)-[:SERVES]-(other) } OR EXISTS { MATCH (actor)-[:SERVES]->(:Board|Administration|Company|Unit|ExternalPartner)<-[:SERVES]-(other) }))
MATCH (fact)<-[:SUPPORTS]-(evidence:Evidence {modality: 'asserted'})-[:DERIVED_FROM]->(document:Document)
UNWIND coalesce(evidence.roles, [NULL]) AS role
RETURN DISTINCT other.iri AS other, other.name AS otherName, other.type AS otherType,
  CASE WHEN hub.type = 'Collaboration' THEN 'forum' ELSE 'direct' END AS how,
  CASE WHEN hub.type = 'Collaboration' THEN hub.iri END AS forum,
  CASE WHEN hub.type = 'Collaboration' THEN hub.name END AS forumName,
  role, member.iri AS member, member.name AS memberName,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY toLower(otherName), other, how, coalesce(toLower(forumName), ''), documentTitle, lineStart, lineEnd,
  coalesce(role, ''), memberName, evidence
