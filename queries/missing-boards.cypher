MATCH (area:Area|Unit)<-[:OBJECT]-(site:Fact {predicate: 'operatesIn', modality: 'asserted'})-[:SUBJECT]->(forum:Collaboration)
WHERE ($of_forum = '' OR forum.iri = $of_forum) AND ($as_of = '' OR (coalesce(site.validFrom, '') <= $as_of AND $as_of < coalesce(site.validTo, '9999')))
  AND ($municipality = '' OR EXISTS { MATCH (forum)-[:IN_MUNICIPALITY]->(:Municipality {iri: $municipality}) })
MATCH (area)<-[:OBJECT]-(likeSite:Fact {predicate: 'operatesIn', modality: 'asserted'})-[:SUBJECT]->(through:Collaboration|Measure)
WHERE through.iri <> forum.iri AND ($as_of = '' OR (coalesce(likeSite.validFrom, '') <= $as_of AND $as_of < coalesce(likeSite.validTo, '9999')))
WITH DISTINCT forum, through, area
MATCH (forum)<-[:SUBJECT]-(aim:Fact {predicate: 'targets', modality: 'asserted'})-[:OBJECT]->(aimed:TargetGroup)
WHERE ($as_of = '' OR (coalesce(aim.validFrom, '') <= $as_of AND $as_of < coalesce(aim.validTo, '9999')))
WITH DISTINCT forum, through, area, aimed
MATCH (through)<-[:SUBJECT]-(likeAim:Fact {predicate: 'targets', modality: 'asserted'})-[:OBJECT]->(same:TargetGroup)
WHERE same.iri = aimed.iri AND ($as_of = '' OR (coalesce(likeAim.validFrom, '') <= $as_of AND $as_of < coalesce(likeAim.validTo, '9999')))
WITH DISTINCT forum, through, area, aimed
MATCH (through)<-[:OBJECT]-(tie:Fact {modality: 'asserted'})-[:SUBJECT]->(member:Board|Administration|Company|Unit|ExternalPartner)
WHERE tie.predicate IN ['participatesIn', 'responsibleFor'] AND ($as_of = '' OR (coalesce(tie.validFrom, '') <= $as_of AND $as_of < coalesce(tie.validTo, '9999')))
OPTIONAL MATCH (member)-[:SERVES]->(served:Board)
WITH DISTINCT forum, through, area, aimed, CASE WHEN $together THEN coalesce(served.iri, member.iri) ELSE member.iri END AS candidate
MATCH (board:Board)
WHERE board.iri = candidate AND NOT 'collective' IN coalesce(board.kinds, ['']) AND ($as_of = '' OR (coalesce(board.validFrom, '') <= $as_of AND $as_of < coalesce(board.validTo, '9999')))
OPTIONAL MATCH (board)<-[:SUBJECT]-(seat:Fact {predicate: 'participatesIn', modality: 'asserted'})-[:OBJECT]->(own:Collaboration)
WHERE own.iri = forum.iri AND ($as_of = '' OR (coalesce(seat.validFrom, '') <= $as_of AND $as_of < coalesce(seat.validTo, '9999')))
OPTIONAL MATCH (board)<-[:SERVES]-(:Administration)<-[:SUBJECT]-(place:Fact {predicate: 'participatesIn', modality: 'asserted'})-[:OBJECT]->(theirs:Collaboration)
WHERE $together AND theirs.iri = forum.iri AND ($as_of = '' OR (coalesce(place.validFrom, '') <= $as_of AND $as_of < coalesce(place.validTo, '9999')))
WITH forum, through, area, aimed, board, count(seat.iri) AS seats, count(place.iri) AS places
WHERE seats = 0 AND places = 0
RETURN DISTINCT forum.iri AS forum, forum.name AS forumName, board.iri AS board, board.name AS boardName,
  aimed.iri AS targetGroup, aimed.name AS targetGroupName, area.iri AS area, area.name AS areaName,
  through.iri AS through, through.name AS throughName
ORDER BY toLower(forumName), forum, toLower(boardName), board, toLower(targetGroupName), toLower(areaName), toLower(throughName), through
