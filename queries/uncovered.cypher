MATCH (thing:Area|TargetGroup)
WHERE ($which = '' OR thing.type = $which) AND (thing.type = 'TargetGroup' OR ($municipality = '' OR thing.municipality = $municipality))
  AND NOT EXISTS {
    MATCH (thing)<-[reach:OPERATES_IN|TARGETS]-(other:Collaboration|Measure)
    WHERE ($as_of = '' OR (coalesce(reach.validFrom, '') <= $as_of AND $as_of < coalesce(reach.validTo, '9999'))) AND ($municipality = '' OR other.municipality = $municipality)
  }
OPTIONAL MATCH (thing)-[:IN_MUNICIPALITY]->(municipality:Municipality)
RETURN DISTINCT thing.type AS what, thing.iri AS thing, thing.name AS thingName, municipality.name AS municipalityName
ORDER BY what, toLower(thingName), thing
LIMIT $most
