/// A real MongoDB for the tests, and the faults that it is put through.
@org.jspecify.annotations.NullMarked
package mingjian.infra.mongo;
