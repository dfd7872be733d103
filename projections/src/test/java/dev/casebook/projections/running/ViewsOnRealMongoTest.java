package dev.casebook.projections.running;

import dev.casebook.projections.mongo.MongoViews;
import dev.casebook.projections.testing.RealMongo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

class ViewsOnRealMongoTest {

    @BeforeAll
    static void needsOne() {
        RealMongo.require();
    }

    @Nested
    class Queries extends ViewsContract {
        @Override
        MongoViews database() {
            return MongoViews.at(RealMongo.newDatabase());
        }
    }

    @Nested
    class Merges extends MergesContract {
        @Override
        MongoViews database() {
            return MongoViews.at(RealMongo.newDatabase());
        }
    }

    @Nested
    class PastInstants extends PastInstantsContract {
        @Override
        MongoViews database() {
            return MongoViews.at(RealMongo.newDatabase());
        }
    }

    @Nested
    class Failures extends ViewFailuresContract {
        @Override
        MongoViews database() {
            return MongoViews.at(RealMongo.newDatabase());
        }
    }

    @Nested
    class Building extends GenerationsContract {
        @Override
        MongoViews database() {
            return MongoViews.at(RealMongo.newDatabase());
        }
    }

    @Nested
    class CatchingUp extends CatchingUpContract {
        @Override
        MongoViews database() {
            return MongoViews.at(RealMongo.newDatabase());
        }
    }
}
