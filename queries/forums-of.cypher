MATCH (actor:Board|Administration|Company|Unit|ExternalPartner {iri: $actor})-[:SERVES*0..1]->(body:Board|Administration|Company|Unit|ExternalPartner)
MATCH (member:Board|Administration|Company|Unit|ExternalPartner)-[:SERVES*0..1]->(body)
WHERE $together OR member.iri = actor.iri
MATCH (member)<-[:SUBJECT]-(fact:Fact {predicate: 'participatesIn'})-[:OBJECT]->(forum:Collaboration)
MATCH (fact)<-[:SUPPORTS]-(evidence:Evidence {modality: 'asserted'})-[:DERIVED_FROM]->(document:Document)
UNWIND evidence.roles AS role
UNWIND coalesce(forum.kinds, [NULL]) AS kind
RETURN DISTINCT forum.iri AS forum, forum.name AS forumName, kind, role,
  member.iri AS member, member.name AS memberName,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY toLower(forumName), forum, memberName, documentTitle, lineStart, lineEnd, role, coalesce(kind, ''), evidence
