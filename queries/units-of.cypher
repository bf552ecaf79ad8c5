MATCH (:Board|Administration|Company|Unit|ExternalPartner {iri: $actor})-[link:COUNTED_WITH]->(member:Board|Administration|Company|Unit|ExternalPartner)
WHERE member.iri = $actor OR ($together AND link.together)
MATCH (unit:Board|Administration|Company|Unit|ExternalPartner)-[:PART_OF]->(whole:Board|Administration|Company|Unit|ExternalPartner)
WHERE (whole.iri = member.iri OR EXISTS { MATCH (whole)-[:PART_OF]->(member) }
  OR EXISTS { MATCH (whole)-[:PART_OF]->(:Board|Administration|Company|Unit|ExternalPartner)-[:PART_OF]->(member) }) AND ($as_of = '' OR (coalesce(unit.validFrom, '') <= $as_of AND $as_of < coalesce(unit.validTo, '9999')))
RETURN DISTINCT unit.iri AS unit, unit.name AS unitName, unit.type AS unitType, whole.iri AS whole, whole.name AS wholeName,
  unit.validFrom AS validFrom, unit.validTo AS validTo
ORDER BY unitType, toLower(unitName), unit, toLower(wholeName), whole
