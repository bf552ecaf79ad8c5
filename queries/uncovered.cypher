MATCH (thing:Area|TargetGroup)
WHERE ($which = '' OR thing.type = $which) AND (thing.type = 'TargetGroup' OR ($municipality = '' OR EXISTS { MATCH (thing)-[:IN_MUNICIPALITY]->(:Municipality {iri: $municipality}) }))
  AND ($municipality <> '' OR NOT EXISTS {
    MATCH (thing)<-[:OBJECT]-(fact:Fact {modality: 'asserted'})-[:SUBJECT]->(:Collaboration|Measure)
    WHERE fact.predicate IN ['operatesIn', 'targets'] AND ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999')))
  })
  AND ($municipality = '' OR NOT EXISTS {
    MATCH (thing)<-[:OBJECT]-(own:Fact {modality: 'asserted'})-[:SUBJECT]->(:Collaboration|Measure)-[:IN_MUNICIPALITY]->(:Municipality {iri: $municipality})
    WHERE own.predicate IN ['operatesIn', 'targets'] AND ($as_of = '' OR (coalesce(own.validFrom, '') <= $as_of AND $as_of < coalesce(own.validTo, '9999')))
  })
OPTIONAL MATCH (thing)-[:IN_MUNICIPALITY]->(municipality:Municipality)
RETURN DISTINCT thing.type AS what, thing.iri AS thing, thing.name AS thingName, municipality.name AS municipalityName
ORDER BY what, toLower(thingName), thing
