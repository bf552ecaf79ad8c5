MATCH (measure:Measure)-[link:RESEMBLES]-(like:Measure)
WHERE measure.iri < like.iri AND link.likeness * 100 >= $percent AND ($municipality = '' OR measure.municipality = $municipality)
OPTIONAL MATCH (measure)<-[duty:RESPONSIBLE_FOR]-(owner:Board|Administration|Company|Unit|ExternalPartner)
WHERE ($as_of = '' OR (coalesce(duty.validFrom, '') <= $as_of AND $as_of < coalesce(duty.validTo, '9999')))
OPTIONAL MATCH (like)<-[task:RESPONSIBLE_FOR]-(other:Board|Administration|Company|Unit|ExternalPartner)
WHERE ($as_of = '' OR (coalesce(task.validFrom, '') <= $as_of AND $as_of < coalesce(task.validTo, '9999')))
RETURN DISTINCT measure.iri AS measure, measure.name AS measureName, owner.iri AS owner, owner.name AS ownerName,
  like.iri AS `like`, like.name AS likeName, other.iri AS otherOwner, other.name AS otherOwnerName, link.likeness AS likeness
ORDER BY likeness DESC, toLower(measureName), measure, `like`, coalesce(toLower(ownerName), ''), coalesce(owner, ''),
  coalesce(toLower(otherOwnerName), ''), coalesce(otherOwner, '')
LIMIT $most
