package org.fakeai.simulation.schema;

/** What became of a schema: something to make instances from, or the reason why not. */
public sealed interface Compilation permits CompiledSchema, SchemaProblem {}
