MATCH (owner:Board|Administration|Company|Unit|ExternalPartner)-[duty:RESPONSIBLE_FOR]->(measure:Measure)<-[task:RESPONSIBLE_FOR]-(other:Board|Administration|Company|Unit|ExternalPartner)
WHERE owner.iri < other.iri AND ($municipality = '' OR measure.municipality = $municipality)
  AND ($as_of = '' OR (coalesce(duty.validFrom, '') <= $as_of AND $as_of < coalesce(duty.validTo, '9999')))
  AND ($as_of = '' OR (coalesce(task.validFrom, '') <= $as_of AND $as_of < coalesce(task.validTo, '9999')))
OPTIONAL MATCH (owner)-[:SERVES]->(home:Board)
OPTIONAL MATCH (other)-[:SERVES]->(otherHome:Board)
WITH * WHERE NOT $together OR coalesce(home.iri, owner.iri) <> coalesce(otherHome.iri, other.iri)
MATCH (fact:Fact) WHERE fact.iri = duty.fact
WITH owner, measure, other, fact
UNWIND fact.supportedBy AS place
MATCH (evidence:Evidence) WHERE evidence.iri = place
WITH owner, measure, other, fact, evidence WHERE evidence.modality = 'asserted'
MATCH (document:Document) WHERE document.iri = evidence.document
RETURN DISTINCT measure.iri AS measure, measure.name AS measureName, owner.iri AS owner, owner.name AS ownerName,
  other.iri AS otherOwner, other.name AS otherOwnerName,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY toLower(measureName), measure, owner, otherOwner, documentTitle, lineStart, lineEnd, evidence
LIMIT $most
