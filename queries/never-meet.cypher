MATCH (member:Board|Administration|Company|Unit|ExternalPartner)<-[:SUBJECT]-(seat:Fact {predicate: 'participatesIn', modality: 'asserted'})
WHERE ($as_of = '' OR (coalesce(seat.validFrom, '') <= $as_of AND $as_of < coalesce(seat.validTo, '9999')))
WITH DISTINCT member
OPTIONAL MATCH (member)-[:SERVES]->(board:Board)
WITH DISTINCT CASE WHEN $together THEN coalesce(board.iri, member.iri) ELSE member.iri END AS active
MATCH (each:Board|Company)
WHERE each.iri = active AND NOT 'collective' IN coalesce(each.kinds, ['']) AND ($as_of = '' OR (coalesce(each.validFrom, '') <= $as_of AND $as_of < coalesce(each.validTo, '9999')))
  AND ($municipality = '' OR EXISTS { MATCH (each)-[:IN_MUNICIPALITY]->(:Municipality {iri: $municipality}) })
WITH collect(each.iri) AS bodies
UNWIND bodies AS one
UNWIND bodies AS two
WITH one, two WHERE one < two
MATCH (body:Board|Company)-[:IN_MUNICIPALITY]->(place:Municipality)
WHERE body.iri = one
MATCH (other:Board|Company)-[:IN_MUNICIPALITY]->(place)
WHERE other.iri = two AND coalesce(other.validFrom, '') < coalesce(body.validTo, '9999') AND coalesce(body.validFrom, '') < coalesce(other.validTo, '9999')
WITH DISTINCT body, other
OPTIONAL MATCH (body)<-[:SERVES*0..1]-(mine:Board|Administration|Company|Unit|ExternalPartner)<-[:SUBJECT]-(sits:Fact {predicate: 'participatesIn', modality: 'asserted'})-[:OBJECT]->(forum:Collaboration)
WHERE ($together OR mine.iri = body.iri) AND ($as_of = '' OR (coalesce(sits.validFrom, '') <= $as_of AND $as_of < coalesce(sits.validTo, '9999')))
WITH body, other, collect(DISTINCT forum.iri) AS attended
OPTIONAL MATCH (other)<-[:SERVES*0..1]-(theirs:Board|Administration|Company|Unit|ExternalPartner)<-[:SUBJECT]-(meets:Fact {predicate: 'participatesIn', modality: 'asserted'})-[:OBJECT]->(shared:Collaboration)
WHERE ($together OR theirs.iri = other.iri) AND ($as_of = '' OR (coalesce(meets.validFrom, '') <= $as_of AND $as_of < coalesce(meets.validTo, '9999'))) AND shared.iri IN attended
WITH body, other, count(shared.iri) AS meetings
WHERE meetings = 0
RETURN DISTINCT body.iri AS body, body.name AS bodyName, other.iri AS other, other.name AS otherName
ORDER BY toLower(bodyName), body, toLower(otherName), other
