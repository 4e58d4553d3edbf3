/// Full-text search 全文检索 over everything recorded: a Lucene index in the data folder, fed like a view and asked as one viewer.
@NullMarked
package mingjian.infra.search;

import org.jspecify.annotations.NullMarked;
