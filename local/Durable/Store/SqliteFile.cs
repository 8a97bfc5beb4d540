using Microsoft.Data.Sqlite;

namespace AlinFunctions.Durable.Store;

/// <summary>
/// The one SQLite file of an engine: one connection, one caller at a time, one transaction a call. Write-ahead logging with
/// synchronous NORMAL keeps every commit through the death of the process, and a consistent file through the machine's.
/// </summary>
internal sealed class SqliteFile : IDisposable
{
    private const string Schema = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = NORMAL;
        CREATE TABLE IF NOT EXISTS instances (
            row INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, execution TEXT NOT NULL, name TEXT NOT NULL, status INTEGER NOT NULL,
            input TEXT, output TEXT, custom TEXT, failure TEXT, parent TEXT, parent_execution TEXT, parent_name TEXT, parent_task INTEGER,
            starts INTEGER NOT NULL, created INTEGER NOT NULL, updated INTEGER NOT NULL);
        CREATE INDEX IF NOT EXISTS instances_parent ON instances (parent);
        CREATE INDEX IF NOT EXISTS instances_status ON instances (status);
        CREATE TABLE IF NOT EXISTS history (id TEXT NOT NULL, position INTEGER NOT NULL, event TEXT NOT NULL, PRIMARY KEY (id, position)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS inbox (
            row INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, execution TEXT, due INTEGER NOT NULL, event TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS inbox_due ON inbox (id, due);
        CREATE TABLE IF NOT EXISTS activities (
            row INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, execution TEXT NOT NULL, task INTEGER NOT NULL, name TEXT NOT NULL, input TEXT);
        CREATE INDEX IF NOT EXISTS activities_id ON activities (id);
        """;

    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;
    private readonly List<Statement> _statements = [];
    private readonly Statement _begin;
    private readonly Statement _commit;
    private readonly Statement _rollback;

    /// <summary>Opens the file, and makes it when it is not there.</summary>
    public SqliteFile(string path)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        _connection.Open();
        Prepare(Schema).Run();
        _begin = Prepare("BEGIN IMMEDIATE");
        _commit = Prepare("COMMIT");
        _rollback = Prepare("ROLLBACK");
    }

    /// <summary>Prepares a statement that lives as long as the file is open.</summary>
    public Statement Prepare(string sql)
    {
        Statement statement = new(_connection, sql);
        _statements.Add(statement);
        return statement;
    }

    /// <summary>Does all of the work or none of it.</summary>
    public T Transact<T>(Func<T> work)
    {
        lock (_gate)
        {
            _begin.Run();
            try
            {
                T result = work();
                _commit.Run();
                return result;
            }
            catch
            {
                _rollback.Run();
                throw;
            }
        }
    }

    /// <summary>Reads without changing anything.</summary>
    public T Look<T>(Func<T> read)
    {
        lock (_gate)
        {
            return read();
        }
    }

    /// <summary>Gets the row that the last insertion made; within a transaction only.</summary>
    public long LastRow() => SQLitePCL.raw.sqlite3_last_insert_rowid(_connection.Handle);

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _statements.ForEach(statement => statement.Dispose());
            _connection.Dispose();
        }
    }
}
