/// How a MongoDB replica set is reached, and what its troubles are called. Log and views each keep their own collections there.
@org.jspecify.annotations.NullMarked
package mingjian.infra.mongo;
