MATCH (:Board|Administration|Company|Unit|ExternalPartner {iri: $actor})-[link:COUNTED_WITH]->(member:Board|Administration|Company|Unit|ExternalPartner)-[seat:PARTICIPATES_IN]->(forum:Collaboration)
WHERE (member.iri = $actor OR ($together AND link.together) OR ($follow AND link.follow) OR ($together AND $follow))
  AND ($as_of = '' OR (coalesce(seat.validFrom, '') <= $as_of AND $as_of < coalesce(seat.validTo, '9999')))
WITH member, forum, seat.fact AS said
MATCH (fact:Fact) WHERE fact.iri = said
WITH member, forum, fact
UNWIND fact.supportedBy AS place
MATCH (evidence:Evidence) WHERE evidence.iri = place
WITH member, forum, fact, evidence WHERE evidence.modality = 'asserted'
MATCH (document:Document) WHERE document.iri = evidence.document
UNWIND evidence.roles AS role
UNWIND coalesce(forum.kinds, [NULL]) AS kind
RETURN DISTINCT forum.iri AS forum, forum.name AS forumName, kind, role,
  member.iri AS member, member.name AS memberName,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY toLower(forumName), forum, memberName, documentTitle, lineStart, lineEnd, role, coalesce(kind, ''), evidence
LIMIT $most
