/// What reports count: one fact for each thing that counts, grouped and added up when somebody asks. 件, 人, 人次, 场次, 家 and 项 never meet.
@NullMarked
package mingjian.query.figures;

import org.jspecify.annotations.NullMarked;
