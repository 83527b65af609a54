// An app as Express' own "hello world" has it: no signal handlers, its port from the environment, a static folder and a JSON body.
const express = require('express');

const app = express();
app.use(express.json());
app.use('/files', express.static(__dirname));
app.get('/', (req, res) => {
  res.send(`express ${process.pid}`);
});
app.post('/echo', (req, res) => {
  res.json({ got: req.body });
});
app.get('/broken', () => {
  throw new Error('a broken route');
});

const server = app.listen(process.env.PORT || 3000, () => {
  console.log(`listening on ${server.address().port}`);
});
