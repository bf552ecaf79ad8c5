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
MATCH (member)<-[:SUBJECT]-(fact:Fact {predicate: 'participatesIn'})-[:OBJECT]->(forum:Collaboration)
WHERE ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999')))
MATCH (fact)<-[:SUPPORTS]-(evidence:Evidence {modality: 'asserted'})-[:DERIVED_FROM]->(document:Document)
UNWIND evidence.roles AS role
UNWIND coalesce(forum.kinds, [NULL]) AS kind
RETURN DISTINCT forum.iri AS forum, forum.name AS forumName, kind, role,
  member.iri AS member, member.name AS memberName,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY toLower(forumName), forum, memberName, documentTitle, lineStart, lineEnd, role, coalesce(kind, ''), evidence
