MATCH (actor:Board|Administration|Company|Unit|ExternalPartner {iri: $actor})
OPTIONAL MATCH (actor)-[:SERVES]->(home:Board|Administration|Company|Unit|ExternalPartner) WHERE $together
UNWIND [actor.iri, home.iri] AS body
WITH DISTINCT body
OPTIONAL MATCH (worker:Board|Administration|Company|Unit|ExternalPartner)-[:SERVES]->(served:Board|Administration|Company|Unit|ExternalPartner) WHERE $together AND served.iri = body
UNWIND [body, worker.iri] AS counted
MATCH (member:Board|Administration|Company|Unit|ExternalPartner) WHERE member.iri = counted
WITH DISTINCT member
MATCH (unit:Board|Administration|Company|Unit|ExternalPartner)-[:PART_OF]->(whole:Board|Administration|Company|Unit|ExternalPartner)
WHERE (whole.iri = member.iri OR EXISTS { MATCH (whole)-[:PART_OF]->(member) }
  OR EXISTS { MATCH (whole)-[:PART_OF]->(:Board|Administration|Company|Unit|ExternalPartner)-[:PART_OF]->(member) }) AND ($as_of = '' OR (coalesce(unit.validFrom, '') <= $as_of AND $as_of < coalesce(unit.validTo, '9999')))
RETURN DISTINCT unit.iri AS unit, unit.name AS unitName, unit.type AS unitType, whole.iri AS whole, whole.name AS wholeName,
  unit.validFrom AS validFrom, unit.validTo AS validTo
ORDER BY unitType, toLower(unitName), unit, toLower(wholeName), whole
