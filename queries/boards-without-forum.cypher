MATCH (board:Board)
WHERE NOT EXISTS {
    MATCH (board)<-[:SUBJECT]-(fact:Fact {predicate: 'participatesIn', modality: 'asserted'}) WHERE ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999')))
  }
  AND NOT ($together AND EXISTS {
    MATCH (board)<-[:SERVES]-(:Administration)<-[:SUBJECT]-(shared:Fact {predicate: 'participatesIn', modality: 'asserted'})
    WHERE ($as_of = '' OR (coalesce(shared.validFrom, '') <= $as_of AND $as_of < coalesce(shared.validTo, '9999')))
  })
  AND NOT 'collective' IN coalesce(board.kinds, [''])
  AND ($as_of = '' OR (coalesce(board.validFrom, '') <= $as_of AND $as_of < coalesce(board.validTo, '9999')))
  AND ($municipality = '' OR EXISTS { MATCH (board)-[:IN_MUNICIPALITY]->(:Municipality {iri: $municipality}) })
OPTIONAL MATCH (board)-[:IN_MUNICIPALITY]->(municipality:Municipality)
RETURN DISTINCT board.iri AS board, board.name AS boardName, municipality.name AS municipalityName,
  board.validFrom AS validFrom, board.validTo AS validTo
ORDER BY coalesce(municipalityName, ''), toLower(boardName), board
