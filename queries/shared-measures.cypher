MATCH (owner:Board|Administration|Company|Unit|ExternalPartner)<-[:SUBJECT]-(fact:Fact {predicate: 'responsibleFor'})-[:OBJECT]->(measure:Measure)
WHERE ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999'))) AND ($municipality = '' OR EXISTS { MATCH (measure)-[:IN_MUNICIPALITY]->(:Municipality {iri: $municipality}) })
MATCH (measure)<-[:OBJECT]-(second:Fact {predicate: 'responsibleFor', modality: 'asserted'})-[:SUBJECT]->(other:Board|Administration|Company|Unit|ExternalPartner)
WHERE owner.iri < other.iri AND ($as_of = '' OR (coalesce(second.validFrom, '') <= $as_of AND $as_of < coalesce(second.validTo, '9999')))
OPTIONAL MATCH (owner)-[:SERVES]->(home:Board)
OPTIONAL MATCH (other)-[:SERVES]->(otherHome:Board)
WITH * WHERE NOT $together OR coalesce(home.iri, owner.iri) <> coalesce(otherHome.iri, other.iri)
MATCH (fact)<-[:SUPPORTS]-(evidence:Evidence {modality: 'asserted'})-[:DERIVED_FROM]->(document:Document)
RETURN DISTINCT measure.iri AS measure, measure.name AS measureName, owner.iri AS owner, owner.name AS ownerName,
  other.iri AS otherOwner, other.name AS otherOwnerName,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY toLower(measureName), measure, owner, otherOwner, documentTitle, lineStart, lineEnd, evidence
